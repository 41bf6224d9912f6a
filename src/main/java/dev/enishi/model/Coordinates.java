package dev.enishi.model;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees north of the equator, negative in the south
 * @param longitude degrees east of Greenwich, negative in the west
 */
public record Coordinates(double latitude, double longitude) {

	private static final double POLE = 90;

	private static final double DATE_LINE = 180;

	/**
	 * Checks the ranges.
	 * @throws IllegalArgumentException when there is no such point
	 */
	public Coordinates {
		if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE)) {
			throw new IllegalArgumentException(
					"There is no point at latitude %s, longitude %s: latitudes run from -90 to 90, longitudes from -180 to 180"
						.formatted(latitude, longitude));
		}
	}

	/** Reads what {@link #toLine()} wrote. */
	public static Coordinates ofLine(String line) {
		String[] columns = Columns.split(line, 2);
		return new Coordinates(Double.parseDouble(columns[0]), Double.parseDouble(columns[1]));
	}

	/** The form that the graph keeps. */
	public String toLine() {
		return Columns.join(this.latitude, this.longitude);
	}

	@Override
	public String toString() {
		return this.latitude + ", " + this.longitude;
	}

}
