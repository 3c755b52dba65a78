// `make backup` and `make restore`: copies the data directory of a stopped local stack, with the figures and Keycloak's accounts.
// A server has deploy/backup instead; this copy is not encrypted, because the stack holds the demo.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { claim, release } from './data.mjs'
import { explain } from './program.mjs'
import { Failure } from './say.mjs'
import { readSettings } from './settings.mjs'

/** What of the data directory is data; the rest are builds and logs. */
const parts = ['postgres', 'postgres.complete', 'keycloak']
/** And with which demo it began. */
const copied = [...parts, 'demo-date']
const kept = 7
const sumOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
const megabytes = (file) => `${(statSync(file).size / 1e6).toFixed(1)} MB`

function tar(args) {
  const { status, error } = spawnSync('tar', args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Failure(`tar failed (${error?.message ?? status})`)
}

/** @returns the file of the backup. Throws a Failure if a stack uses the directory, or it holds nothing */
export async function backUp(data, folder) {
  if (!existsSync(join(data, 'postgres.complete'))) throw new Failure(`There is no data in ${data}`)
  await claim(data)
  try {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `toso-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`)
    const half = `${file}.partial`
    tar(['-czf', half, '-C', data, ...copied.filter((part) => existsSync(join(data, part)))])
    writeFileSync(`${file}.sha256`, `${sumOf(half)}  ${basename(file)}\n`)
    // Only a complete backup gets its name.
    renameSync(half, file)
    for (const old of backupsIn(folder).slice(kept)) for (const one of [old, `${old}.sha256`]) rmSync(one)
    return file
  } finally {
    release(data)
  }
}

/** The backups, the newest first. */
const backupsIn = (folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /^toso-\d{8}T\d{6}Z\.tar\.gz$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name))

/**
 * @param file a backup; without it the newest one of the folder
 * @param replace whether to delete the data that is there
 */
export async function restore(data, folder, { file = backupsIn(folder)[0], replace }) {
  if (!file || !existsSync(file)) throw new Failure(`There is no backup ${file ?? `in ${folder}`}`)
  if (!existsSync(`${file}.sha256`)) throw new Failure(`${file}.sha256 is missing, the checksum that make backup wrote`)
  if (!readFileSync(`${file}.sha256`, 'utf8').startsWith(sumOf(file)))
    throw new Failure(`${file} has changed since it was made`)
  // First beside it, so that a restore that fails leaves what is there.
  const fresh = join(data, 'restoring')
  await claim(data)
  try {
    const there = parts.filter((part) => existsSync(join(data, part)))
    if (there.length > 0 && !replace)
      throw new Failure(`${data} holds data. To replace it: make restore replace=1, after a make backup`)
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh)
    tar(['-xzf', file, '-C', fresh])
    if (!existsSync(join(fresh, 'postgres.complete')) || !existsSync(join(fresh, 'postgres')))
      throw new Failure(`${file} holds no data; nothing is restored`)
    for (const part of copied) rmSync(join(data, part), { recursive: true, force: true })
    for (const part of readdirSync(fresh)) renameSync(join(fresh, part), join(data, part))
    return file
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    release(data)
  }
}

async function main([command, file, replace]) {
  const { data, backups } = readSettings([], process.env)
  if (command === 'backup') {
    const made = await backUp(data, backups)
    console.log(`Backup: ${made}, ${megabytes(made)}`)
  } else {
    const used = await restore(data, backups, { file: file ? resolve(file) : undefined, replace: Boolean(replace) })
    console.log(`Restored ${used}, ${megabytes(used)}. \`make run\` starts with it.`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2)).catch(fail)

function fail(error) {
  explain(error)
  process.exitCode = 1
}
