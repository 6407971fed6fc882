import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Adds to package-lock.json what npm left out of it: optional packages for other machines that the registry at hand did not have, or that an
 * existing node_modules hid from it (npm/cli#4828). "npm ci" refuses a lock file without them, although it would not install them.
 * Run it after every change of the dependencies; it does nothing when the file is complete.
 */
const FILE = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => [name, { version, ...machineOf(name), ...(entry.dev ? { dev: true } : {}), optional: true }]),
);
for (const [name, entry] of missing) {
  if (!/^\d+\.\d+\.\d+\S*$/.test(entry.version)) throw new Error(`${name} is wanted as ${entry.version}, which is not one version.`);
  lock.packages[`node_modules/${name}`] = entry;
}
if (missing.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${missing.length} packages added to package-lock.json.`);

/** Whether a package is found from a place in the tree: beside it, or beside anything that it lies in. */
function isLocked(path, name) {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${place}${place ? '/' : ''}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

/** The machines that a package is for, as its name says: `@swc/core-linux-x64-musl`. */
function machineOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = [words.includes('musl') ? 'musl' : null, words.includes('gnu') ? 'glibc' : null].filter(Boolean);
  if (os.length + cpu.length === 0) throw new Error(`The name of ${name} does not say which machines it is for.`);
  return { ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), ...(os.length ? { os } : {}) };
}
