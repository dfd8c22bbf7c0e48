export function installWerkzeug(name: string): string;
export function fetchPaket(paket: string, integritaet: string): string;
