// Makes a fresh clone ready: installs what the lockfile names, unless it is there already.
// Runs before anything is installed and under Node 18, so it uses nothing but what Node brings.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const needed = 24;
const oldest = 18;
const bundledNode = join(root, 'node_modules', '.bin', 'node');

async function setUp() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldest) return tell(tooOld(major));
  const lock = readJson('package-lock.json');
  if (!lock)
    return tell(
      'package-lock.json is missing or damaged. Get it back with “git checkout package-lock.json”.',
    );
  if (!bringsNode(lock) && major < needed) return tell(noNodeFor());
  if (!isInstalled(lock)) {
    const failed = await install(lock);
    if (failed) return tell(failed);
  }
  return useableNode(major);
}

/** True if every package of the lockfile that belongs on this machine is in place, at its version. */
function isInstalled(lock) {
  const there = readJson('node_modules', '.package-lock.json')?.packages;
  if (!there) return false;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '') return true;
    const found = there[path];
    if (!found) return entry.optional === true && !(isNode(path) && isForThisMachine(entry));
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

const isNode = (path) => /^node_modules\/node-[a-z]+-[a-z0-9]+$/.test(path);

const isForThisMachine = (entry) =>
  [].concat(entry.os ?? process.platform).includes(process.platform) &&
  [].concat(entry.cpu ?? process.arch).includes(process.arch);

const bringsNode = (lock) =>
  Object.entries(lock.packages).some(([path, entry]) => isNode(path) && isForThisMachine(entry));

/** Runs `npm ci`; gives a message if it failed. */
async function install(lock) {
  const count = Object.values(lock.packages).filter(isForThisMachine).length - 1;
  console.log(`Installing ${count} packages, once; this takes about half a minute …`);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => console.log(`  … ${seconds()} s`), 15_000);
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(ticking);
  if (code === 0) return void console.log(`Installed in ${seconds()} s.`);
  return whyItFailed(output);
}

function runNpm(args) {
  // npm tells the scripts it runs where it lives; without it (node scripts/setup.mjs) the shell finds it.
  const npm = process.env['npm_execpath'];
  const viaNode = npm && /\.c?js$/.test(npm);
  const child = viaNode
    ? spawn(process.execPath, [npm, ...args], { cwd: root })
    : spawn('npm', args, { cwd: root, shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code, output }));
  });
}

function whyItFailed(output) {
  const end = output.trim().split('\n').slice(-15).join('\n');
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(
      output,
    )
  )
    return `The packages could not be fetched: no connection to the package registry.\nConnect to the internet, or set your company’s registry (npm config set registry https://…), then run this again.\n\n${end}`;
  if (/ENOSPC/.test(output))
    return `The disk is full. Make about 800 MB of room, then run this again.\n\n${end}`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `This folder may not be written to. Clone the repository into a folder of your own, then run this again.\n\n${end}`;
  return `“npm ci” did not succeed. It said:\n\n${end}`;
}

/** The Node that npm scripts will find must be able to run TypeScript files. */
function useableNode(major) {
  const shell = process.platform === 'win32';
  // A shell divides a path at its spaces.
  const program = shell ? `"${bundledNode}"` : bundledNode;
  const bundled = spawnSync(program, ['--version'], { shell });
  if (bundled.status === 0) return 0;
  // For example a system without glibc: the Node brought by npm does not start there.
  if (major < needed) return tell(noNodeFor());
  rmSync(bundledNode, { force: true });
  return 0;
}

const tooOld = (major) =>
  `This is Node ${major}. Install Node ${needed} or newer from https://nodejs.org, then run this again.`;

const noNodeFor = () =>
  `npm brings no Node ${needed} for this kind of machine (${process.platform}, ${process.arch}), and the one installed is ${process.version}.\nInstall Node ${needed} or newer from https://nodejs.org, then run this again.`;

function tell(message) {
  console.error(message);
  return 1;
}

function readJson(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  } catch {
    return undefined;
  }
}

process.exitCode = await setUp();
