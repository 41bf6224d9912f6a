package dev.enishi.browse;

import java.util.Arrays;
import java.util.List;

import dev.enishi.model.EntityType;
import dev.enishi.model.Language;
import dev.enishi.model.LinkType;
import dev.enishi.model.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What people call the types and the roles. */
@Controller
class VocabularyQuery {

	@QueryMapping
	Vocabulary vocabulary() {
		return new Vocabulary(Arrays.stream(EntityType.values()).map(EntityTypeWord::new).toList(),
				Arrays.stream(LinkType.values()).map(LinkTypeWord::new).toList(),
				Arrays.stream(Role.values()).map(RoleWord::new).toList());
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

	record Vocabulary(List<EntityTypeWord> entityTypes, List<LinkTypeWord> linkTypes, List<RoleWord> roles) {

	}

	record EntityTypeWord(EntityType type) {

	}

	record LinkTypeWord(LinkType type) {

	}

	record RoleWord(Role role) {

	}

}
