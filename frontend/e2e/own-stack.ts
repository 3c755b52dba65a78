import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/**
 * Starts a stack beside those of the workers, from the builds that they use, and waits until it is ready.
 *
 * @returns stops it
 */
export async function startStack(data: string, port: number, options: string[], settings: Record<string, string>) {
  const program = fileURLToPath(new URL('../../local/stack.mjs', import.meta.url))
  const stack = spawn(process.execPath, [program, '--built', '--data', data, '--ports', String(port), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  })
  const ended = once(stack, 'exit')
  const said: string[] = []
  const ready = new Promise<boolean>((resolve) =>
    createInterface(stack.stdout).on('line', (line) => {
      said.push(line)
      if (line.startsWith('Tổ Số is ready')) resolve(true)
    }),
  )
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(`No stack: ${said.join('\n')}`)
  return async () => {
    stack.kill()
    await ended
  }
}
