// The peer's province: CouchDB's protocol over leveldb, in the folder given; ends when its input ends.
const express = require('express');
const PouchDB = require('pouchdb');

const Stored = PouchDB.defaults({ prefix: process.argv[2] + '/' });
const app = express();
app.use('/', require('express-pouchdb')(Stored, { mode: 'minimumForPouchDB' }));
const server = app.listen(Number(process.argv[3]), '127.0.0.1', () => {
  console.log(JSON.stringify({ port: server.address().port }));
});
process.stdin.on('end', () => process.exit(0)).resume();
