package dev.enishi.ingest;

/**
 * Where something stands in a bundle.
 *
 * @param file the name of the file
 * @param line the line, from 1
 */
record FileLine(String file, int line) {

	@Override
	public String toString() {
		return this.file + ":" + this.line;
	}

}
