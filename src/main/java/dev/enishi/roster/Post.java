package dev.enishi.roster;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is, and where.
 *
 * @param organisation where, with department or faculty; null where the list names none
 * @param position the post or profession; null where the list names none
 */
record Post(@Nullable String organisation, @Nullable String position) {

	Post {
		organisation = (organisation != null) ? organisation.replaceFirst("[\\s,、，・]+$", "") : null;
	}

	static final Post NONE = new Post(null, null);

	/** The same within an organisation that is known from the heading, say. */
	Post within(@Nullable String known) {
		if (this.organisation == null) {
			return new Post(known, this.position);
		}
		return (known != null && PostWords.isPart(this.organisation))
				? new Post(known + " " + this.organisation, this.position) : this;
	}

}
