// The peer's desk: documents stored locally first (not timed), then replicated; says how long and how many.
const fs = require('fs');
const PouchDB = require('pouchdb');

const [folder, file, address, batch] = process.argv.slice(2);
const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');

async function push() {
  const local = new PouchDB(folder);
  for (let at = 0; at < lines.length; at += 1000) {
    await local.bulkDocs(lines.slice(at, at + 1000).map((line) => JSON.parse(line)));
  }
  const started = process.hrtime.bigint();
  const report = await local.replicate.to(address, { batch_size: Number(batch) });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  console.log(JSON.stringify({ milliseconds, written: report.docs_written }));
  process.exit(0);
}

push().catch((wrong) => {
  console.error(String(wrong));
  process.exit(1);
});
