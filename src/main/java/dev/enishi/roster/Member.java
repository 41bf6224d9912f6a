package dev.enishi.roster;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person in a list of members.
 *
 * @param name the name as written, with a space where the list separates family and given
 * name
 * @param kana its reading; null where the list gives none
 * @param post the first post
 * @param others further posts
 * @param role what the person is in the body, such as 座長; null where the list says
 * nothing
 * @param attending whether the person was there
 * @param proxy who came instead; null for nobody
 * @param proxyFor for whom the person came; null for nobody
 * @param mark a mark beside the name that no legend explains; null for none
 * @param line the line of the document, from 1
 * @param page the page of a PDF, from 1; null where there are none
 * @param confidence how sure the reading is, from 0 to 1
 */
record Member(String name, @Nullable String kana, Post post, List<Post> others, @Nullable String role,
		boolean attending, @Nullable String proxy, @Nullable String proxyFor, @Nullable String mark, int line,
		@Nullable Integer page, double confidence) {

	/** The same person in other posts. */
	Member at(List<Post> posts, double likely) {
		return new Member(this.name, this.kana, posts.get(0), posts.subList(1, posts.size()), this.role, this.attending,
				this.proxy, this.proxyFor, this.mark, this.line, this.page, Math.min(this.confidence, likely));
	}

	/**
	 * The same person, as sure as one may be where no columns say what is what. Of lists
	 * that were never seen before, a sixth of the posts was parted wrongly, and most of
	 * those without an organisation lacked one.
	 */
	Member parted() {
		double limit = 1;
		if (this.post.organisation() == null && this.post.position() != null
				&& !PostWords.OFFICE.matcher(this.post.position()).matches()) {
			limit = 0.7;
		}
		else if (!this.post.equals(Post.NONE) || this.role == null) {
			limit = 0.88;
		}
		return new Member(this.name, this.kana, this.post, this.others, this.role, this.attending, this.proxy,
				this.proxyFor, this.mark, this.line, this.page, Math.min(this.confidence, limit));
	}

	/** The same person in further posts too. */
	Member also(List<Post> posts) {
		return new Member(this.name, this.kana, this.post, Stream.concat(this.others.stream(), posts.stream()).toList(),
				this.role, this.attending, this.proxy, this.proxyFor, this.mark, this.line, this.page, this.confidence);
	}

	/** The same person with a reading of the name. */
	Member read(String reading) {
		return new Member(this.name, reading, this.post, this.others, this.role, this.attending, this.proxy,
				this.proxyFor, this.mark, this.line, this.page, this.confidence);
	}

	/** The same person in another role. */
	Member as(@Nullable String otherRole, @Nullable String otherMark) {
		return new Member(this.name, this.kana, this.post, this.others, otherRole, this.attending, this.proxy,
				this.proxyFor, otherMark, this.line, this.page, this.confidence);
	}

}
