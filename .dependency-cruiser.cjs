// Checks the one-way rule of ARCHITECTURE.md: a file imports only from folders with a lower number.
// Folders with the same number do not know each other. Numbers: see the folder table there.
const layers = [
  ['src/model', 'src/locale'],
  [
    'src/turns',
    'src/columns',
    'src/schema',
    'src/text',
    'src/card',
    'src/config',
    'src/observability',
    'src/net',
  ],
  ['src/corpus', 'src/analysis'],
  ['src/search', 'src/store'],
  ['src/library'],
  ['src/answer', 'src/feeds', 'src/intake', 'src/moderation', 'src/digest', 'src/settings'],
  ['src/command-kit'],
  ['commands', 'src/message', 'src/house'],
  ['src/discord', 'src/web', 'src/terminal', 'src/host', 'src/ops'],
  ['src/app\\.ts$'],
  ['src/cli', 'src/main\\.ts$'],
];

const forbidden = [
  { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-unresolvable',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

layers.forEach((folders, number) => {
  for (const folder of folders) {
    const above = layers
      .slice(number)
      .flat()
      .filter((other) => other !== folder);
    forbidden.push({
      name: `layer-${number}-${folder.replace(/\W+/g, '-')}`,
      comment: `${folder} [${number}] may import only folders with a number below ${number}`,
      severity: 'error',
      from: { path: `^${folder}` },
      to: { path: above.map((other) => `^${other}`) },
    });
  }
});

// A command imports one thing of ours: the kit. It never sees Discord.
forbidden.push({
  name: 'commands-see-only-the-kit',
  severity: 'error',
  from: { path: '^commands/' },
  to: { path: ['^src/', 'node_modules'], pathNot: ['^src/command-kit/index\\.ts$'] },
});

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types'],
    },
  },
};
