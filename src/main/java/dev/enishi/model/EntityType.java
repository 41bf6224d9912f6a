package dev.enishi.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of entity, with their words. The class of a type declares what attributes it
 * has.
 */
public enum EntityType {

	PERSON(Person.class, "person", "人物"),

	ORGANISATION(Organisation.class, "organisation", "組織"),

	COMMITTEE(Committee.class, "committee", "委員会"),

	MEETING(Meeting.class, "meeting", "会合"),

	POLICY(Policy.class, "policy", "政策"),

	THEME(Theme.class, "theme", "重点分野"),

	STRATEGY(Strategy.class, "strategy", "戦略"),

	PROJECT(Project.class, "project", "プロジェクト"),

	PROGRAMME(Programme.class, "programme", "事業"),

	ASSET(Asset.class, "asset", "資産"),

	KPI(Kpi.class, "KPI", "KPI"),

	CHALLENGE(Challenge.class, "challenge", "課題"),

	PRINCIPLE(Principle.class, "principle", "理念"),

	PLACE(Place.class, "place", "場所");

	private final Class<? extends Entity> entityClass;

	private final String english;

	private final String japanese;

	private final Map<String, Field> attributes;

	EntityType(Class<? extends Entity> entityClass, String english, String japanese) {
		this.entityClass = entityClass;
		this.english = english;
		this.japanese = japanese;
		Map<String, Field> attributes = new LinkedHashMap<>();
		for (Field field : entityClass.getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
				field.setAccessible(true);
				attributes.put(field.getName(), field);
			}
		}
		this.attributes = Collections.unmodifiableMap(attributes);
	}

	/** The type that a class stands for. */
	static EntityType of(Class<?> entityClass) {
		return Arrays.stream(values()).filter((type) -> type.entityClass == entityClass).findFirst().orElseThrow();
	}

	/** The type with a label, such as {@code Person}; empty where no type has it. */
	public static Optional<EntityType> ofLabel(String label) {
		return Arrays.stream(values()).filter((type) -> type.label().equals(label)).findFirst();
	}

	/** Its name in Neo4j, in GraphQL and in bundles, such as {@code Person}. */
	public String label() {
		return this.entityClass.getSimpleName();
	}

	/** What people call the type. */
	public String word(Language language) {
		return (language == Language.EN) ? this.english : this.japanese;
	}

	/**
	 * An attribute that this type alone has.
	 * @throws IllegalArgumentException when it has none of that name
	 */
	public Field attribute(String name) {
		Field attribute = this.attributes.get(name);
		if (attribute == null) {
			throw new IllegalArgumentException("%s has no attribute '%s'".formatted(label(), name));
		}
		return attribute;
	}

	/**
	 * The attributes that this type alone has, by name, in the order of their
	 * declaration.
	 */
	public Map<String, Field> attributes() {
		return this.attributes;
	}

}
