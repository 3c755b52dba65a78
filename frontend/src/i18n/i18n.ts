import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { files as vietnamese } from './locales/vi'

const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const memory = 'toso.language'

function remembered(): Language {
  return localStorage.getItem(memory) === 'en' ? 'en' : 'vi'
}

void i18next.use(initReactI18next).init({
  resources: {},
  lng: 'vi',
  supportedLngs: languages,
  interpolation: { escapeValue: false },
  initAsync: false,
})
addWords('vi', vietnamese)
document.documentElement.lang = i18next.language

const deskWords = { vi: () => import('./locales/vi.desk'), en: () => import('./locales/en.desk') }
let deskOpened = false
let englishLoaded = false

/** Files may have words of the same section: those of problems, for example. */
export function addWords(language: Language, files: object[]) {
  for (const words of files) i18next.addResourceBundle(language, 'translation', words, true)
}

async function addDeskWords(language: Language) {
  const { files } = await deskWords[language]()
  addWords(language, files)
}

/** Loads the words of the desk pages. They are separate, so that a commune's first visit does not load them. */
export async function openDesk() {
  if (deskOpened) return
  await addDeskWords(currentLanguage())
  deskOpened = true
}

/** Switches the language. English words load only on demand, because most users never need them. */
async function show(language: Language) {
  if (language === 'en' && !englishLoaded) {
    const { files } = await import('./locales/en')
    addWords('en', files)
    englishLoaded = true
  }
  if (deskOpened) await addDeskWords(language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** Loads the chosen language; call it before rendering. */
export async function startLanguage() {
  if (remembered() === 'en') await show('en').catch(console.warn)
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi'
}

export async function changeLanguage(language: Language) {
  await show(language)
  localStorage.setItem(memory, language)
}
