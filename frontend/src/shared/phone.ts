/** `0900 000 123` */
export const formatPhone = (digits: string) => `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
