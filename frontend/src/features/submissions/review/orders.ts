export const orders = ['code', 'unusual'] as const
export type Order = (typeof orders)[number]
