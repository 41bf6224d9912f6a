package dev.enishi.graphql;

import java.util.List;
import java.util.Set;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What people call the types and the roles. */
@Controller
class VocabularyQuery {

	private final Vocabulary vocabulary;

	VocabularyQuery(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@QueryMapping
	VocabularyWords vocabulary() {
		return new VocabularyWords(this.vocabulary.entityTypes().stream().map(EntityTypeWord::new).toList(),
				this.vocabulary.linkTypes().stream().map(LinkTypeWord::new).toList(),
				this.vocabulary.roles().stream().map(RoleWord::new).toList());
	}

	@SchemaMapping
	Set<EntityType.Trait> traits(EntityTypeWord entity) {
		return entity.type().traits();
	}

	@SchemaMapping
	String shape(EntityTypeWord entity) {
		return entity.type().look().shape();
	}

	@SchemaMapping
	String colour(EntityTypeWord entity) {
		return entity.type().look().colour();
	}

	@SchemaMapping
	String label(EntityTypeWord entity) {
		return entity.type().label();
	}

	@SchemaMapping
	List<Attribute> attributes(LinkTypeWord link) {
		return List.copyOf(link.type().attributes().values());
	}

	@SchemaMapping(typeName = "AttributeWord")
	String type(Attribute attribute) {
		return attribute.kind().type();
	}

	@SchemaMapping(typeName = "AttributeWord")
	boolean series(Attribute attribute) {
		return attribute.kind() == Attribute.Kind.OBSERVATION;
	}

	@SchemaMapping
	List<RoleWord> roles(LinkTypeWord link) {
		return link.type().roles().stream().map(RoleWord::new).toList();
	}

	@SchemaMapping
	List<Attribute> attributes(EntityTypeWord entity) {
		return List.copyOf(entity.type().attributes().values());
	}

	@SchemaMapping(typeName = "AttributeWord")
	String word(Attribute attribute, @Argument @Nullable Language lang) {
		return attribute.word(Language.orJapanese(lang));
	}

	@SchemaMapping
	String word(EntityTypeWord entity, @Argument @Nullable Language lang) {
		return entity.type().word(Language.orJapanese(lang));
	}

	@SchemaMapping
	String word(LinkTypeWord link, @Argument @Nullable Language lang) {
		return link.type().words(Language.orJapanese(lang)).label();
	}

	@SchemaMapping
	String word(RoleWord role, @Argument @Nullable Language lang) {
		return role.role().word(Language.orJapanese(lang));
	}

	record VocabularyWords(List<EntityTypeWord> entityTypes, List<LinkTypeWord> linkTypes, List<RoleWord> roles) {

	}

	record EntityTypeWord(EntityType type) {

	}

	record LinkTypeWord(LinkType type) {

	}

	record RoleWord(Role role) {

	}

}
