/** crypto.argon2 came with 24.7. */
const NEEDED = [24, 7];

/** Ends with a plain sentence under a Node.js that is too old, instead of an error from somewhere inside. Any Node.js that knows modules can run this file. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `Enjuku needs Node.js ${NEEDED.join('.')} or newer, and this is ${process.versions.node}. "npm ci" brings a fitting one for most machines, which "npm start" and "npm test" use; otherwise install one.`,
  );
  process.exit(1);
}
