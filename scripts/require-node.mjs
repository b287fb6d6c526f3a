// Written in the syntax of old Node versions, so that those too can print the sentence.
var needed = [20, 19];
var found = process.versions.node.split('.').map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    'Variorum needs Node.js ' +
      needed.join('.') +
      ' or later, and this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and start again.',
  );
  process.exit(1);
}
