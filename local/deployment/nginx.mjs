// Starts the machine's nginx with the configuration of the image, and Vite's server beside it.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { frontend } from '../builds.mjs'
import { start } from '../processes.mjs'
import { untilAnswers, untilReady } from '../services.mjs'
import { startUnprivileged, writable } from './unprivileged.mjs'

/** Why nginx cannot be started here, or undefined. */
export function nginxIsMissing() {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
  } catch {
    return 'this machine has no nginx'
  }
  return existsSync('/etc/nginx/mime.types') ? undefined : 'this machine has no /etc/nginx/mime.types'
}

/**
 * @param folder an empty folder for its files
 * @param served the folder of the SPA
 * @param port where it listens, on 127.0.0.1
 * @param environment the variables of the template
 * @param connections how many it serves at a time, in one process; as many as in the image if absent
 */
export async function startNginx({ folder, served, port, environment, logs, connections }) {
  writable(folder)
  const filled = readFileSync(join(frontend, 'nginx.conf.template'), 'utf8')
    .replace(/\$\{([A-Z_]+)\}/g, (_, name) => environment[name])
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /usr/share/nginx/html;', `root ${served};`)
  let main = readFileSync(join(frontend, 'nginx.conf'), 'utf8')
    .replaceAll('/tmp/', '')
    .replace('access_log /dev/stdout main;', 'access_log off;')
    .replace('/etc/nginx/conf.d/*.conf', 'site.conf')
  if (connections)
    main = main
      .replace('worker_processes auto;', 'worker_processes 1;')
      .replace(/worker_connections \d+;/, `worker_connections ${connections};`)
  writeFileSync(join(folder, 'site.conf'), filled)
  writeFileSync(join(folder, 'nginx.conf'), `daemon off;\n${main}`)
  // The folder of logs that is compiled into it may not be ours.
  const program = startUnprivileged('nginx', 'nginx', ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'], { logs })
  await untilReady(program, untilAnswers(`http://127.0.0.1:${port}/config.json`, program))
  return program
}

/** Vite's server as `make run` starts it. */
export async function startVite({ served, port, environment, logs }) {
  const vite = join(frontend, 'node_modules/vite/bin/vite.js')
  const place = ['--host', '127.0.0.1', '--port', String(port), '--strictPort']
  const program = start('vite', process.execPath, [vite, 'preview', '--outDir', served, ...place], {
    logs,
    cwd: frontend,
    env: environment,
  })
  await untilReady(program, untilAnswers(`http://127.0.0.1:${port}/config.json`, program))
  return program
}
