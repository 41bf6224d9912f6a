package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gathers the people of a list, and what was not understood. */
final class Found {

	private final List<Member> members = new ArrayList<>();

	private final List<Line> unread = new ArrayList<>();

	void add(List<Member> people) {
		this.members.addAll(people);
		for (Member member : people) {
			if (Section.ALL.equals(member.mark())) {
				share(member.role());
			}
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
