package dev.enishi.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may do what. A role includes those before it. */
public enum Access {

	READER, CURATOR, ADMINISTRATOR;

	/** The role with a name, in any case; empty where none has it. */
	public static Optional<Access> named(String name) {
		return Arrays.stream(values()).filter((access) -> access.name().equalsIgnoreCase(name)).findFirst();
	}

	/** What Spring Security calls the role. */
	private String authority() {
		return "ROLE_" + name();
	}

	/** What Spring Security grants to who has the role. */
	List<GrantedAuthority> granted() {
		return Arrays.stream(values())
			.filter((access) -> access.compareTo(this) <= 0)
			.<GrantedAuthority>map((access) -> new SimpleGrantedAuthority(access.authority()))
			.toList();
	}

	/**
	 * The name of the current user, if that user has the role.
	 * @throws AuthenticationCredentialsNotFoundException when the user is not known
	 * @throws AccessDeniedException when the person has not the role
	 */
	public String require() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || person instanceof AnonymousAuthenticationToken || person.getName() == null
				|| person.getName().isBlank()) {
			throw new AuthenticationCredentialsNotFoundException(
					"This takes a token of a %s: send it as 'Authorization: Bearer …'".formatted(word()));
		}
		if (!isGrantedTo(person)) {
			throw new AccessDeniedException("This takes a token of a %s".formatted(word()));
		}
		return person.getName();
	}

	/** Whether a user has the role. */
	boolean isGrantedTo(Authentication person) {
		return person.getAuthorities().stream().anyMatch((granted) -> authority().equals(granted.getAuthority()));
	}

	private String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
