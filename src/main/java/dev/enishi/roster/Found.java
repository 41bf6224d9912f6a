package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gathers the people of a list, and what was not understood. */
final class Found {

	private static final double LIKELY = 0.85;

	private final List<Member> members = new ArrayList<>();

	private final List<Line> unread = new ArrayList<>();

	private boolean open;

	private boolean closed;

	private void add(List<Member> people) {
		this.members.addAll(people);
		this.open = people.size() == 1 && people.get(0).post().equals(Post.NONE);
		this.closed = people.size() == 1 && people.get(0).role() != null && people.get(0).post().organisation() != null
				&& people.get(0).post().position() != null;
		for (Member member : people) {
			if (Section.ALL.equals(member.mark())) {
				share(member.role());
			}
		}
	}

	/**
	 * Adds the people of a line, or the line itself where nobody was found in it.
	 * @param empty whether there is nothing to be understood in it
	 */
	void add(Section section, Line line, List<Member> people, boolean empty) {
		if (!people.isEmpty()) {
			section.first = false;
			add(people);
		}
		else if (!empty && section.about == Section.About.PEOPLE) {
			unread(line);
		}
	}

	/** Whether the last line named one person, of whom nothing else is known. */
	boolean isOpen() {
		return this.open;
	}

	/** Adds what a line says of the person before it. */
	void amend(List<Post> posts) {
		int last = this.members.size() - 1;
		this.members.set(last, this.members.get(last).at(posts, LIKELY));
		this.open = false;
	}

	/** Whether the last line named one person with a post and a role before it. */
	boolean isClosed() {
		return this.closed;
	}

	/** Adds further posts of the person before it. */
	void also(List<Post> posts) {
		int last = this.members.size() - 1;
		this.members.set(last, this.members.get(last).also(posts));
	}

	/** Adds the reading of the last name, if it has none. */
	void read(String kana) {
		int last = this.members.size() - 1;
		if (last >= 0 && this.members.get(last).kana() == null) {
			this.members.set(last, this.members.get(last).read(kana));
		}
	}

	void unread(Line line) {
		this.unread.add(line);
	}

	Roster roster() {
		return new Roster(List.copyOf(this.members), List.copyOf(this.unread));
	}

	/** (以上 理事): those before have the role of the last one, as far as they have none. */
	private void share(@Nullable String role) {
		int place = this.members.size() - 1;
		while (!Section.ALL.equals(this.members.get(place).mark())) {
			place--;
		}
		this.members.set(place, this.members.get(place).as(role, null));
		for (place--; place >= 0; place--) {
			Member member = this.members.get(place);
			if (member.role() != null || member.post().position() != null) {
				return;
			}
			this.members.set(place, member.as(role, member.mark()));
		}
	}

}
