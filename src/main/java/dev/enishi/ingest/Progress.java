package dev.enishi.ingest;

/** Follows the progress of long work. */
public interface Progress {

	/** Follows nothing. */
	Progress NONE = new Progress() {

		@Override
		public void begin(String phase, long total) {
			// nothing to do
		}

		@Override
		public void step(long done) {
			// nothing to do
		}

	};

	/** A part of the work begins; the total is 0 where it is not known. */
	void begin(String phase, long total);

	/** So much more is done. */
	void step(long done);

}
