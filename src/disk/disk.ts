/** Reads the beginnings of files on the machine's own disk, where there is one. */
export interface Disk {
  /**
   * The first `bytes` of a regular file as UTF-8 text; `undefined` for anything else that bears the name: a folder, a
   * pipe, a device. Rejects where the file cannot be read.
   */
  readHead(path: string, bytes: number): Promise<string | undefined>;
}
