package dev.enishi.graphql;

import java.util.List;

/**
 * The place of a row in a list, written only where somebody asks for it.
 *
 * @param list what names the list
 * @param position the values that the row is ordered by
 */
record Cursor(Object list, List<Object> position) {

	@Override
	public String toString() {
		return Cursors.encode(this.list.toString(), this.position);
	}

}
