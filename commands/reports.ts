import {
  completePerson,
  correctionListCard,
  decidedCard,
  defineCommand,
  defineSubcommand,
  type NewCorrection,
  type Report,
  refusal,
  reportCard,
  reportListCard,
  requirePort,
  type Services,
} from '../src/command-kit/index.js';

const number = { type: 'integer', description: 'Number of the report', min: 1, required: true } as const;

export default defineCommand({
  kind: 'group',
  name: 'reports',
  description: 'Reported quotations: correct them, take them out, or dismiss the report',
  access: 'operator',
  isPrivate: true,
  examples: ['list', 'correct number:3 speaker:"Rustem Umerov"'],
  subcommands: {
    list: defineSubcommand({
      description: 'Open reports, the most reported first',
      options: {},
      run: async (_, services) =>
        reportListCard(await requirePort(services, 'moderation').listReports(), services.messages),
    }),
    show: defineSubcommand({
      description: 'One report, with what can be done about it',
      options: { number },
      async run({ number: id }, services) {
        const report = await getReport(id, services);
        return reportCard(report, services.answers.findQuotation(report), services.messages);
      },
    }),
    correct: defineSubcommand({
      description: 'Says who said it',
      hasEffect: true,
      options: {
        number,
        speaker: { type: 'text', description: 'Who said it, in full', required: true, maxChars: 100 },
      },
      complete: { speaker: completePerson },
      async run({ number: id, speaker }, services) {
        const name = services.library.people.personOf(speaker)?.name ?? speaker;
        await decide(id, { kind: 'speaker', speaker: name }, services);
        const words = services.messages.moderation.decisions;
        return decidedCard(words.corrected, words.isSpeaker(name), services.messages);
      },
    }),
    unname: defineSubcommand({
      description: 'Shows it without a speaker',
      hasEffect: true,
      options: { number },
      async run({ number: id }, services) {
        await decide(id, { kind: 'unnamed', speaker: null }, services);
        const words = services.messages.moderation.decisions;
        return decidedCard(words.corrected, words.isUnnamed, services.messages);
      },
    }),
    remove: defineSubcommand({
      description: 'Shows it as a quotation no more',
      hasEffect: true,
      options: { number },
      async run({ number: id }, services) {
        await decide(id, { kind: 'no-quotation', speaker: null }, services);
        const words = services.messages.moderation.decisions;
        return decidedCard(words.takenOut, words.isNoQuotation, services.messages);
      },
    }),
    dismiss: defineSubcommand({
      description: 'Leaves the quotation as it is, and closes the report for good',
      hasEffect: true,
      options: { number },
      async run({ number: id }, services) {
        await getReport(id, services);
        await requirePort(services, 'moderation').dismissReport(id);
        const words = services.messages.moderation.decisions;
        return decidedCard(words.dismissed, words.stays, services.messages);
      },
    }),
    corrections: defineSubcommand({
      description: 'What has been corrected, the latest first',
      options: {},
      run: async (_, services) =>
        correctionListCard(await requirePort(services, 'moderation').listCorrections(), services.messages),
    }),
    undo: defineSubcommand({
      description: 'Takes a correction back',
      hasEffect: true,
      options: { number: { ...number, description: 'Number of the correction' } },
      async run({ number: id }, services) {
        const words = services.messages.moderation.decisions;
        if (await requirePort(services, 'moderation').undoCorrection(id))
          return decidedCard(words.takenBack, words.asRead, services.messages);
        throw refusal('no-correction', { id });
      },
    }),
  },
});

async function getReport(id: number, services: Services): Promise<Report> {
  const report = await requirePort(services, 'moderation').findReport(id);
  if (report !== null) return report;
  throw refusal('no-report', { id });
}

async function decide(
  id: number,
  decision: Pick<NewCorrection, 'kind' | 'speaker'>,
  services: Services,
): Promise<void> {
  const { articleId, paragraphHash, quoteText } = await getReport(id, services);
  await requirePort(services, 'moderation').correct(
    { articleId, paragraphHash, quoteText, ...decision, by: services.caller.userId },
    id,
  );
}
