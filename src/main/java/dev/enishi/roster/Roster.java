package dev.enishi.roster;

import java.util.List;

/**
 * What a list of members says.
 *
 * @param members the people, in the order of the list
 * @param unread the lines among them that were not understood
 */
public record Roster(List<Member> members, List<Line> unread) {

}
