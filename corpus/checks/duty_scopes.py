"""Words of duty that are bound to what stands around them: data for corpus.checks.duty_marks, as in corpus.checks.duty_words.

"Shall have the right" is no duty, and a noun may render it; 할 수 있는 before a noun permits nothing; "may only" is "ne peut … que" and
"shall not … unless".
"""

from __future__ import annotations

from collections.abc import Mapping

RIGHTS: Mapping[str, str] = {
    "en": r"(?:has|have) (?:\w+ ){1,3}?right(?= to\b)|(?:shall|must|will|should)(?: also| always| each)? (?:have|be given|be granted) (?:the |a |an? equal )?(?:rights?|power|authority|option|freedom|liberty)\b"
          r"|(?:shall|must|will|should)(?: also| always| each)? be (?:entitled|eligible|free|empowered|at liberty|authori[sz]ed|permitted|allowed|able)\b",
    "fr": r"(?:a|ont|aura|auront) (?:\w+ )?le droit(?= de| d['’])|(?:est|sont|sera|seront) (?:\w+ )?(?:en droit|habilitée?s?|fondée?s?)|puisse(?:nt)?",
    "de": r"(?:hat|haben)\b[^.;:,\n]{0,80}?\b(?:das recht|die befugnis|anspruch)|(?:ist|sind) (?:\w+ ){0,3}?(?:berechtigt|befugt|ermächtigt)",
    "es": r"(?:tendrán?|tienen?) (?:\w+ )?(?:el )?(?:derecho|facultad) (?:a|de)|(?:está|están|estará|estarán) (?:facultad\w+|habilitad\w+)",
    "it": r"(?:ha|hanno) (?:\w+ )?(?:(?:il )?diritto|(?:la )?facoltà)(?= di| a| d['’])|(?:è|sono) (?:\w+ )?(?:abilitat\w+|legittimat\w+)",
    "pt": r"(?:tem|têm|terá|terão) (?:\w+ )?(?:o )?direito (?:a|de)|(?:está|estão|é|são) habilitad\w+",
    "nl": r"(?:heeft|hebben)\b[^.;:,\n]{0,80}?\b(?:het )?recht\b|(?:is|zijn) (?:\w+ )?(?:bevoegd|gerechtigd)",
    "sv": r"(?:har|ska ha|skall ha)\b[^.;:,\n]{0,40}?\brätt\b|(?:är|vara) (?:berättigad\w*|behörig\w*)",
    "fi": r"(?:on|ovat|olisi) (?:\w+ )?oikeus|(?:on|ovat) oikeutettu\w*",
    "pl": r"(?:ma|mają) (?:\w+ )?prawo|(?:jest|są) (?:\w+ )?uprawnion\w+",
    "el": r"(?:έχει|έχουν)\b[^.;:,\n]{0,30}?\bδικαίωμα|δικαιούται|δικαιούνται",
    "ru": r"(?:имеет|имеют) (?:\w+ )?право",
    # Before a noun they say what it is: 할 수 있는 방안, 識別することができる方式. Not before 場合 and the like, which begin a rule.
    "ko": "수 ?있는",
    "ja": r"ことができる(?=[\u3400-\u9fff\u30a1-\u30fa])(?!场合|旨)|権利を有|权利を有",
}  # fmt: skip
"""A right or a possibility: a permission that needs none of its like beside it."""

ONLY: Mapping[str, str] = {
    "en": "only|solely|exclusively", "fr": "seuls?|seules?|uniquement|seulement|exclusivement", "de": "nur|ausschliesslich|ausschließlich|lediglich",
    "es": "sólo|solo|solamente|únicamente|exclusivamente", "it": "solo|soltanto|solamente|unicamente|esclusivamente",
    "pt": "só|somente|apenas|unicamente|exclusivamente", "nl": "slechts|alleen|uitsluitend", "sv": "endast|bara|enbart",
    "fi": "ainoastaan|vain|yksinomaan", "pl": "tylko|jedynie|wyłącznie", "el": "μόνο|μόνον|αποκλειστικά", "ru": "только|лишь|исключительно",
    "id": "hanya", "ms": "hanya", "vi": "chỉ", "tr": "ancak|yalnız|yalnızca|sadece", "ar": "فقط|إلا", "he": "רק|אלא|בלבד",
}  # fmt: skip
"""What makes a restriction of a permission: "may only"."""

JUST: Mapping[str, str] = {"zh": "[仅只始方才惟唯]", "hi": "(?:ही|केवल|मात्र)(?: [^ ।]{1,14}){0,5} ?"}
"""What makes one of it where words aren't told by blanks, right before it: 僅得, 始得."""

NONE_BUT: Mapping[str, str] = {
    "fr": r"(?<!alors )(?<!ainsi )(?<!afin )(?<!pour )(?<!lors )(?<!tant )(?<!bien )(?<!parce )(?<!après )(?<!avant )(?<!telles )(?<!telle )(?<!tels )(?<!tel )(?<!dès )qu(?:e\b|['’])",
    "es": r"sino|más que", "it": "se non", "pt": "senão|a não ser", "nl": "dan",
}  # fmt: skip
"""What makes one of a prohibition: "ne peut … que"."""
