// A process that works on a store until it is killed. Arguments: folder of the compiled program, work, folder of the data,
// file of the backup. It prints a line for whatever it has been told is safe.

const [, , program, work, dataDir, backup] = process.argv;
const load = (file) => import(`${program}/src/store/${file}.js`);
const say = (line) => process.stdout.write(`${line}\n`);

const page = (name) => ({
  name,
  text: `${name} `.repeat(2000),
  source: 'feed',
  sourceUrl: null,
  fetchedAt: '2026-01-01T00:00:00.000Z',
});

const works = {
  /** Saves pages, notes, hides and records, one after the other, and says so after each. */
  async write() {
    const { openStore } = await load('open-store');
    const store = await openStore({ kind: 'sqlite', dataDir });
    for (let number = 0; ; number += 1) {
      const names = [0, 1, 2].map((part) => `${process.pid}-${number}-${part}`);
      await store.pages.save(names.map(page));
      say(`page ${names.join(' ')}`);
      const id = `${process.pid}x${number}`;
      await store.hiddenArticles.hide({
        articleId: id,
        title: 'A title',
        reason: 'A reason',
        hiddenBy: null,
        hiddenAt: '2026-01-01T00:00:00.000Z',
      });
      say(`hidden ${id}`);
      await store.revisions.record({
        current: [
          {
            articleId: id,
            aliases: [id],
            contentHash: 'one',
            title: 'A title',
            outlet: null,
            publishedOn: null,
            paragraphs: ['Words.'.repeat(500)],
          },
        ],
        withdrawnIds: [],
        at: '2026-01-01T00:00:00.000Z',
      });
      say(`revision ${id}`);
    }
  },
  /** Brings a database of the first version, which the test has filled, up to date. */
  async migrate() {
    const [{ openStore }] = await Promise.all(['open-store', 'sqlite', 'migrate', 'create-store'].map(load));
    say('begun');
    await openStore({ kind: 'sqlite', dataDir });
    say('migrated');
  },
  /** Makes one backup after the other, while another connection writes. */
  async backup() {
    const { openStore, databaseFile } = await load('open-store');
    const { backupFile } = await load('backup-sqlite');
    const store = await openStore({ kind: 'sqlite', dataDir });
    say('begun');
    for (let number = 0; ; number += 1) {
      await Promise.all([
        backupFile(`${dataDir}/${databaseFile}`, backup),
        store.pages.save([page(`${process.pid}-${number}`)]),
      ]);
      say(`page ${process.pid}-${number}`);
    }
  },
  /** Puts the backup in place again and again. */
  async restore() {
    const { databaseFile } = await load('open-store');
    const { restoreSqlite } = await load('restore-sqlite');
    say('begun');
    for (let number = 0; ; number += 1) {
      const { keptAs } = await restoreSqlite(
        backup,
        `${dataDir}/${databaseFile}`,
        new Date(Date.UTC(2026, 0, 1, 0, 0, number)),
      );
      say(`restored ${keptAs}`);
    }
  },
};

await works[work]();
