package dev.enishi.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Drafts a bundle of what a list of members says, for a person to go through before it is
 * imported.
 */
public final class RosterDraft {

	/** What is less sure says so. */
	private static final double SURE = 0.85;

	private static final int LONGEST_QUOTE = 120;

	private final WordFile words = new WordFile("draft.yaml");

	private final RosterFile file;

	private final Roster roster;

	private final String scope;

	private final String committee;

	private final Map<String, Map<String, Object>> people = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> organisations = new LinkedHashMap<>();

	private final List<Map<String, Object>> posts = new ArrayList<>();

	private final List<Map<String, Object>> memberships = new ArrayList<>();

	/**
	 * A draft of a list.
	 * @param scope what ids of this list begin with, so that a namesake elsewhere is
	 * another person; null for the name of the file
	 * @param committee the name of the body; null for what the first line says
	 */
	public RosterDraft(RosterFile file, Roster roster, @Nullable String scope, @Nullable String committee) {
		this.file = file;
		this.roster = roster;
		this.scope = (scope != null) ? scope
				: file.path().getFileName().toString().replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
		this.committee = (committee != null) ? committee
				: title().replaceFirst("(の)?(委員|構成員)?(名簿|一覧|リスト|メンバー表?).*$", "").strip();
	}

	/** The bundle as YAML; what was not understood stands in its comments. */
	public String yaml() {
		this.roster.members().forEach(this::add);
		Map<String, Object> entities = new LinkedHashMap<>();
		entities.put(this.words.word("committee"),
				List.of(item(committeeId(), this.committee, cite(this.file.lines().get(0), title()))));
		entities.put(this.words.word("person"), new ArrayList<>(this.people.values()));
		entities.put(this.words.word("organisation"), new ArrayList<>(this.organisations.values()));
		Map<String, Object> bundle = new LinkedHashMap<>();
		bundle.put("sources", List.of(source()));
		bundle.put("cite", sourceId());
		bundle.put("entities", entities);
		bundle.put("links",
				Map.of(this.words.word("membership"), this.memberships, this.words.word("post"), this.posts));
		StringBuilder yaml = new StringBuilder("# A draft: go through it before you import it.\n");
		this.roster.unread()
			.forEach((line) -> yaml
				.append("# line %d was not understood: %s%n".formatted(line.number(), line.text().strip())));
		DumperOptions options = new DumperOptions();
		options.setSplitLines(false);
		options.setDereferenceAliases(true);
		return yaml.append(new Yaml(options).dump(bundle)).toString();
	}

	private void add(Member member) {
		String id = "person:" + this.scope + "-" + Characters.withoutBlanks(member.name());
		Line line = line(member);
		Map<String, Object> cite = cite(line, member.name());
		this.people.computeIfAbsent(id, (unknown) -> {
			Map<String, Object> person = item(id, member.name(), cite);
			if (member.kana() != null) {
				person.put("kana", member.kana());
			}
			return person;
		});
		List<Post> all = new ArrayList<>(List.of(member.post()));
		all.addAll(member.others());
		for (Post post : all) {
			if (post.organisation() != null) {
				add(id, post.organisation(), post.position(), line, member);
			}
		}
		Map<String, Object> membership = link(id, committeeId(), cite);
		String role = role(member.role());
		if (role != null) {
			membership.put("role", role);
		}
		note(membership, cite, member, remark(member, role));
		this.memberships.add(membership);
	}

	private void add(String person, String organisation, @Nullable String position, Line line, Member member) {
		String id = "organisation:" + this.scope + "-" + Characters.withoutBlanks(organisation);
		this.organisations.computeIfAbsent(id, (unknown) -> item(id, organisation, cite(line, organisation)));
		Map<String, Object> cite = cite(line, member.name());
		Map<String, Object> post = link(person, id, cite);
		if (position != null) {
			post.put("title", position);
		}
		note(post, cite, member, "");
		this.posts.add(post);
	}

	/** What a bundle has no field for. */
	private static String remark(Member member, @Nullable String role) {
		List<String> remarks = new ArrayList<>();
		if (role == null && member.role() != null) {
			remarks.add("名簿での役割は「%s」。".formatted(member.role()));
		}
		if (member.post().organisation() == null && member.post().position() != null) {
			remarks.add("肩書は「%s」。".formatted(member.post().position()));
		}
		if (!member.attending()) {
			remarks.add((member.proxy() != null) ? "欠席（代理：%s）。".formatted(member.proxy()) : "欠席。");
		}
		if (member.proxyFor() != null) {
			remarks.add("%sの代理。".formatted(member.proxyFor()));
		}
		return String.join("", remarks);
	}

	private static void note(Map<String, Object> link, Map<String, Object> cited, Member member, String remark) {
		String doubt = (member.confidence() < SURE) ? "読み取りの確度 %.2f、要確認。".formatted(member.confidence()) : "";
		if (!(remark + doubt).isEmpty()) {
			Map<String, Object> cite = new LinkedHashMap<>(cited);
			cite.put("note", remark + doubt);
			link.put("cite", cite);
		}
	}

	private @Nullable String role(@Nullable String word) {
		if (word == null) {
			return null;
		}
		return this.words.sets("roles")
			.entrySet()
			.stream()
			.filter((role) -> role.getValue().contains(word))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	private Line line(Member member) {
		return this.file.lines()
			.stream()
			.filter((line) -> line.number() == member.line() && Objects.equals(line.page(), member.page()))
			.findFirst()
			.orElseThrow();
	}

	private Map<String, Object> cite(Line line, String name) {
		Map<String, Object> cite = new LinkedHashMap<>();
		String quote = line.text().strip();
		if (this.file.isQuotable()) {
			cite.put((line.page() != null) ? "at" : "line",
					(line.page() != null) ? "page " + line.page() : line.number());
			cite.put("quote", (quote.length() <= LONGEST_QUOTE) ? quote : name);
		}
		else {
			cite.put("at", "record or line " + line.number());
		}
		return cite;
	}

	private Map<String, Object> source() {
		Map<String, Object> source = new LinkedHashMap<>();
		source.put("id", sourceId());
		source.put("title", title());
		if (this.file.isQuotable()) {
			source.put("text", this.file.path().getFileName().toString());
		}
		return source;
	}

	private String title() {
		return this.file.lines()
			.stream()
			.map((line) -> line.text().replaceAll("^[#\\s\\u3000○●◎■□【]+|[】\\s\\u3000]+$", ""))
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElse(this.scope);
	}

	private static Map<String, Object> item(String id, String name, Map<String, Object> cite) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("id", id);
		item.put("name", name);
		item.put("cite", cite);
		return item;
	}

	private static Map<String, Object> link(String source, String target, Map<String, Object> cite) {
		Map<String, Object> link = new LinkedHashMap<>();
		link.put("source", source);
		link.put("target", target);
		link.put("cite", cite);
		return link;
	}

	private String committeeId() {
		return "committee:" + this.scope;
	}

	private String sourceId() {
		return "source:" + this.scope;
	}

}
