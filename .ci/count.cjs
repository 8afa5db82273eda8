/**
 * Counts what reports of vitest say. `count.cjs files REPORT`: the test files that did not pass, one a line. `count.cjs sum REPORT [AGAIN]`:
 * "PASSED FAILED", where a file counts as it went the last time. A file that broke off without a failed test counts as one.
 */
const { relative } = require('node:path');

const [what, ...places] = process.argv.slice(2);
const files = new Map(places.flatMap(place => require(place).testResults).map(file => [file.name, file]));
const failed = [...files.values()].filter(({ status }) => status === 'failed');
const count =
  status =>
  ({ assertionResults }) =>
    assertionResults.filter(one => one.status === status).length;
const sum = (all, figure) => all.reduce((so, file) => so + figure(file), 0);

const counted = [sum([...files.values()], count('passed')), sum(failed, file => Math.max(1, count('failed')(file)))];
const lines = what === 'files' ? failed.map(({ name }) => relative(process.cwd(), name)) : [counted.join(' ')];
process.stdout.write(lines.map(line => `${line}\n`).join(''));
