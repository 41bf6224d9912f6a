package dev.enishi.table;

import java.util.Iterator;

/**
 * Records that are in memory.
 *
 * @param records the records that are left
 */
record ListedRecords(Iterator<?> records) implements RecordTable.Records {

	@Override
	public boolean hasNext() {
		return this.records.hasNext();
	}

	@Override
	public Object next() {
		return this.records.next();
	}

	@Override
	public void close() {
	}

}
