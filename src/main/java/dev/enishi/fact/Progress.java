package dev.enishi.fact;

/** Is told how far a long piece of work has come. */
public interface Progress {

	/** Nobody is interested. */
	Progress NONE = new Progress() {

		@Override
		public void begin(String phase, long total) {
			// nobody is interested
		}

		@Override
		public void step(long done) {
			// nobody is interested
		}

	};

	/** A part of the work begins; the total is 0 where it is not known. */
	void begin(String phase, long total);

	/** So much more is done. */
	void step(long done);

}
