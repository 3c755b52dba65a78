import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type viDesk from './locales/vi.desk.json'
import vi from './locales/vi.json'

const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const memory = 'toso.language'

function remembered(): Language {
  return localStorage.getItem(memory) === 'en' ? 'en' : 'vi'
}

void i18next.use(initReactI18next).init({
  resources: { vi: { translation: vi } },
  lng: 'vi',
  supportedLngs: languages,
  interpolation: { escapeValue: false },
  initAsync: false,
})
document.documentElement.lang = i18next.language

/** Makes the build fail if a language lacks words for a code. */
type Words<Of, Codes extends keyof Of> = () => Promise<{ default: Pick<Of, Codes> }>

const deskWords: Record<Language, Words<typeof viDesk, 'problem' | 'violation'>> = {
  vi: () => import('./locales/vi.desk.json'),
  en: () => import('./locales/en.desk.json'),
}
const englishWords: Words<typeof vi, 'problem'> = () => import('./locales/en.json')
let deskOpened = false

async function addDeskWords(language: Language) {
  const { default: words } = await deskWords[language]()
  i18next.addResourceBundle(language, 'translation', words, true)
}

/** Loads the words of the desk pages. They are separate, so that a commune's first visit does not load them. */
export async function openDesk() {
  await addDeskWords(currentLanguage())
  deskOpened = true
}

/** Switches the language. English words load only on demand, because most users never need them. */
async function show(language: Language) {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await englishWords()
    i18next.addResourceBundle('en', 'translation', en)
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
