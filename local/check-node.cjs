// Runs on any Node, before anything else: one line when the Node in use is too old.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    'Tollgate needs Node 24 or newer and found ' +
      process.versions.node +
      ' (' +
      process.execPath +
      '). "npm ci" brings it on Linux and Windows; elsewhere install Node 24 and run npm ci again.',
  );
  process.exit(1);
}
