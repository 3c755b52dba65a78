// Sets light or dark before the first paint, as Mantine does later: by the choice that it keeps on this device, or by the device's
// own setting. A file of its own, because the content security policy allows no script in the page.
const chosen = localStorage.getItem('mantine-color-scheme-value')
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
