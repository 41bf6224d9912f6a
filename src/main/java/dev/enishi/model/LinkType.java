package dev.enishi.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static dev.enishi.model.EntityType.ASSET;
import static dev.enishi.model.EntityType.CHALLENGE;
import static dev.enishi.model.EntityType.COMMITTEE;
import static dev.enishi.model.EntityType.KPI;
import static dev.enishi.model.EntityType.MEETING;
import static dev.enishi.model.EntityType.ORGANISATION;
import static dev.enishi.model.EntityType.PERSON;
import static dev.enishi.model.EntityType.PLACE;
import static dev.enishi.model.EntityType.POLICY;
import static dev.enishi.model.EntityType.PRINCIPLE;
import static dev.enishi.model.EntityType.PROGRAMME;
import static dev.enishi.model.EntityType.PROJECT;
import static dev.enishi.model.EntityType.STRATEGY;
import static dev.enishi.model.EntityType.THEME;

/**
 * The vocabulary of links: what each may stand between, what it may say, and its words in
 * both languages.
 */
public enum LinkType {

	SERVES_ON(ends(List.of(PERSON, ORGANISATION), List.of(COMMITTEE)),
			taking(Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.OBSERVER, Role.SECRETARIAT), false, false,
			new Words("serves on", "{a} serves on {b}{as}", "{a} has {b} serving on it{as}"),
			new Words("参加", "{a}は{as}{b}に参加している", "{a}には{as}{b}が参加している")),

	HOLDS_POSITION(ends(List.of(PERSON), List.of(ORGANISATION)), taking(), true, false,
			new Words("holds a position at", "{a} holds a position at {b}{as}", "{a} has {b} in a position{as}"),
			new Words("役職", "{a}は{as}{b}に所属している", "{a}には{as}{b}が所属している")),

	PART_OF(List.of(Ends.of(List.of(ORGANISATION), List.of(ORGANISATION)),
			Ends.of(List.of(STRATEGY), List.of(STRATEGY, POLICY)), Ends.of(List.of(THEME), List.of(POLICY)),
			Ends.of(List.of(PROJECT), List.of(PROJECT))),
			new Words("part of", "{a} is part of {b}", "{a} includes {b}"),
			new Words("一部", "{a}は{b}の一部である", "{a}は{b}を含む")),

	CONVENED(ends(List.of(ORGANISATION), List.of(COMMITTEE)),
			new Words("convened", "{a} convened {b}", "{a} was convened by {b}"),
			new Words("設置", "{a}は{b}を設置した", "{a}は{b}によって設置された")),

	HELD(ends(List.of(COMMITTEE), List.of(MEETING)), new Words("held", "{a} held {b}", "{a} was held by {b}"),
			new Words("開催", "{a}は{b}を開催した", "{a}は{b}によって開催された")),

	DELIBERATED(ends(List.of(COMMITTEE, MEETING), List.of(POLICY)),
			new Words("deliberated", "{a} deliberated {b}", "{a} was deliberated by {b}"),
			new Words("審議", "{a}は{b}を審議した", "{a}は{b}で審議された")),

	ISSUED(ends(List.of(ORGANISATION), List.of(POLICY)), new Words("issued", "{a} issued {b}", "{a} was issued by {b}"),
			new Words("策定", "{a}は{b}を策定した", "{a}は{b}によって策定された")),

	ADVANCES(ends(List.of(PROJECT, PROGRAMME), List.of(STRATEGY)),
			new Words("advances", "{a} advances {b}", "{a} is advanced by {b}"),
			new Words("推進", "{a}は{b}を推進する", "{a}は{b}によって推進される")),

	UNDER_THEME(ends(List.of(PROJECT, STRATEGY), List.of(THEME)),
			new Words("under theme", "{a} comes under the theme {b}", "{a} is the theme of {b}"),
			new Words("分野", "{a}は重点分野「{b}」に属する", "重点分野「{a}」には{b}が属する")),

	INVOLVED_IN(ends(List.of(ORGANISATION, PERSON), List.of(PROJECT, PROGRAMME)),
			taking(Role.LEAD, Role.PARTNER, Role.FUNDER, Role.RECIPIENT, Role.RESPONSIBLE), false, true,
			new Words("involved in", "{a} is involved in {b}{as}", "{a} involves {b}{as}"),
			new Words("関与", "{a}は{as}{b}に関わっている", "{a}には{as}{b}が関わっている")),

	RUNS(ends(List.of(PROJECT), List.of(PROGRAMME)), new Words("runs", "{a} runs {b}", "{a} is run under {b}"),
			new Words("実施", "{a}は{b}を実施する", "{a}は{b}の中で実施される")),

	USES(ends(List.of(PROJECT, PROGRAMME), List.of(ASSET)), new Words("uses", "{a} uses {b}", "{a} is used by {b}"),
			new Words("活用", "{a}は{b}を活用する", "{a}は{b}に活用される")),

	OPERATES(ends(List.of(ORGANISATION), List.of(ASSET)),
			new Words("operates", "{a} operates {b}", "{a} is operated by {b}"),
			new Words("運営", "{a}は{b}を運営している", "{a}は{b}によって運営されている")),

	MEASURED_BY(ends(List.of(POLICY, STRATEGY, PROJECT, PROGRAMME), List.of(KPI)),
			new Words("measured by", "{a} is measured by {b}", "{a} measures {b}"),
			new Words("指標", "{a}は{b}で測られる", "{a}は{b}を測る")),

	LOCATED_IN(ends(List.of(ORGANISATION, ASSET, PROJECT, PLACE), List.of(PLACE)),
			new Words("located in", "{a} is located in {b}", "{a} is the location of {b}"),
			new Words("所在", "{a}は{b}にある", "{a}には{b}がある")),

	ADDRESSES(ends(List.of(POLICY, STRATEGY, PROJECT), List.of(CHALLENGE)),
			new Words("addresses", "{a} addresses {b}", "{a} is addressed by {b}"),
			new Words("対応", "{a}は課題「{b}」に対応する", "課題「{a}」には{b}が対応する")),

	ASPIRES_TO(ends(List.of(POLICY), List.of(PRINCIPLE)),
			new Words("aspires to", "{a} aspires to {b}", "{a} is an aspiration of {b}"),
			new Words("理念", "{a}は「{b}」を目指す", "「{a}」は{b}の理念である")),

	RELATED_TO(ends(List.of(), List.of()), new Words("related to", "{a} is related to {b}", "{a} is related to {b}"),
			new Words("関連", "{a}は{b}に関連している", "{a}は{b}に関連している"));

	private final List<Ends> ends;

	private final Set<Role> roles;

	private final boolean titled;

	private final boolean paid;

	private final Words english;

	private final Words japanese;

	LinkType(List<Ends> ends, Words english, Words japanese) {
		this(ends, Set.of(), false, false, english, japanese);
	}

	LinkType(List<Ends> ends, Set<Role> roles, boolean titled, boolean paid, Words english, Words japanese) {
		this.ends = ends;
		this.roles = roles;
		this.titled = titled;
		this.paid = paid;
		this.english = english;
		this.japanese = japanese;
	}

	/** The type with a name, such as {@code SERVES_ON}; empty where no type has it. */
	public static Optional<LinkType> ofName(String name) {
		return Arrays.stream(values()).filter((type) -> type.name().equals(name)).findFirst();
	}

	/** What it may stand between; one match suffices. */
	public List<Ends> ends() {
		return this.ends;
	}

	/** Whether a link of this type may run from one type to another. */
	public boolean allows(EntityType source, EntityType target) {
		return this.ends.stream().anyMatch((pair) -> pair.allow(source, target));
	}

	/** The roles its source may take; empty where it has none. */
	public Set<Role> roles() {
		return this.roles;
	}

	/** Whether it may carry a title, such as a post. */
	public boolean titled() {
		return this.titled;
	}

	/** Whether it may carry an amount of money and its currency. */
	public boolean paid() {
		return this.paid;
	}

	/** Its words; a reading in kana has none of its own. */
	public Words words(Language language) {
		return (language == Language.EN) ? this.english : this.japanese;
	}

	private static List<Ends> ends(List<EntityType> sources, List<EntityType> targets) {
		return List.of(Ends.of(sources, targets));
	}

	private static Set<Role> taking(Role... roles) {
		Set<Role> set = EnumSet.noneOf(Role.class);
		set.addAll(List.of(roles));
		return set;
	}

}
