export type Theme = 'light' | 'dark';

/** Quiet enough for pins to stand out. */
export const COLORS: Readonly<Record<Theme, { water: string; land: string; border: string }>> = {
  light: { water: '#dfe6ec', land: '#f6f7f8', border: '#c3cad2' },
  dark: { water: '#11151a', land: '#232930', border: '#444d58' },
};
