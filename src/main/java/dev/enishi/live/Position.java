package dev.enishi.live;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.neo4j.driver.Bookmark;

/**
 * Where a database stands.
 *
 * @param transactions the number of the last transaction
 * @param revision the number of the last revision
 * @param bookkeeping how many transactions of ours changed no fact
 */
record Position(long transactions, long revision, long bookkeeping) {

	private static final String PREFIX = "FB:";

	/** A list of one that holds 16 bytes, in PackStream. */
	private static final int DATABASE = 0x91CC10;

	private static final int DATABASE_ID = 16;

	/**
	 * The position that bookmarks stand for; empty where they do not have the form that
	 * Neo4j 5 gives them: the id of a database and the number of its last transaction, in
	 * PackStream.
	 */
	static Optional<Position> of(Set<Bookmark> bookmarks, long revision, long bookkeeping) {
		OptionalLong transactions = (bookmarks.size() == 1) ? transactions(bookmarks.iterator().next().value())
				: OptionalLong.empty();
		return transactions.isPresent() ? Optional.of(new Position(transactions.getAsLong(), revision, bookkeeping))
				: Optional.empty();
	}

	private static OptionalLong transactions(String bookmark) {
		if (!bookmark.startsWith(PREFIX)) {
			return OptionalLong.empty();
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(bookmark.substring(PREFIX.length())));
			int form = (bytes.get() & 0xff) << 16 | (bytes.get() & 0xff) << 8 | bytes.get() & 0xff;
			if (form != DATABASE) {
				return OptionalLong.empty();
			}
			bytes.position(bytes.position() + DATABASE_ID);
			return number(bytes);
		}
		catch (IllegalArgumentException | BufferUnderflowException ex) {
			return OptionalLong.empty();
		}
	}

	private static OptionalLong number(ByteBuffer bytes) {
		int marker = bytes.get() & 0xff;
		return switch (marker) {
			case 0xC8 -> OptionalLong.of(bytes.get());
			case 0xC9 -> OptionalLong.of(bytes.getShort());
			case 0xCA -> OptionalLong.of(bytes.getInt());
			case 0xCB -> OptionalLong.of(bytes.getLong());
			default -> (marker < 0x80) ? OptionalLong.of(marker) : OptionalLong.empty();
		};
	}

	/** One revision of ours further. */
	Position next() {
		return new Position(this.transactions + 1, this.revision + 1, this.bookkeeping);
	}

	/**
	 * Whether revisions, a transaction each, and what we wrote besides lead from here to
	 * another position; otherwise somebody has written past the service.
	 */
	boolean leadsTo(Position later) {
		return later.revision >= this.revision && later.bookkeeping >= this.bookkeeping && later.transactions
				- this.transactions == later.revision - this.revision + later.bookkeeping - this.bookkeeping;
	}

}
