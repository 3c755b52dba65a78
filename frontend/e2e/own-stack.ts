import { spawn } from 'node:child_process'

/** Another whole stack with a database of its own, on what was just built; gives the way to stop it. */
export async function startStack(data: string, ports: number): Promise<() => Promise<void>> {
  const stack = spawn(
    process.execPath,
    ['../local/stack.mjs', '--data', data, '--ports', String(ports), '--fresh', '--built'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => stack.once('exit', () => resolve()))
  stack.stdout.setEncoding('utf8')
  await new Promise<void>((resolve, reject) => {
    let said = ''
    stack.stdout.on('data', (words: string) => {
      said = (said + words).slice(-1000)
      if (said.includes('Tổ Số is ready')) resolve()
    })
    stack.once('exit', (code) => reject(new Error(`The stack ended with ${code}: ${said}`)))
  })
  return () => {
    stack.kill('SIGTERM')
    return ended
  }
}
