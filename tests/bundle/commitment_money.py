"""The money and the promises among the figures: contracts, grants, planned services and posts."""

from tests.bundle.commitment_table import CITY_HALL, SUPPORT, Money


def _of(measure: str, part: str = "") -> dict[str, str]:
    return {"measure": measure, **({"breakdown_value": part} if part else {})}


def _hate_crime(start: str) -> dict[str, str]:
    return {**_of("Hate crime victim support uplift (CATCH and linked)"), "period_start": start}


_UNIVERSAL = "LVWS Universal Adult Support Service contract"
_VARIATIONS = (
    ("online-presence", "ecosystem online presence"),
    ("restorative-justice", "Restorative Justice Service for London"),
    ("drive-victim-support", "London DRIVE victim support"),
)
_SEXUAL = "Sexual violence service funding"
_POSTS = "Specialist advisers funded by City Hall"

MONEY = (
    Money(
        "victim-and-witness-service-contract-2026",
        _of(_UNIVERSAL, "total contract value"),
        "London Victim and Witness Service: contract",
        "Contract for the universal adult support of the London Victim and Witness Service",
        measures=SUPPORT,
    ),
    *(
        Money(
            f"victim-and-witness-service-{name}",
            _of(_UNIVERSAL, f"variation: {part}"),
            f"London Victim and Witness Service: {part}",
            f"Change to the contract of the London Victim and Witness Service: {part}",
        )
        for name, part in _VARIATIONS
    ),
    Money(
        "integrated-service-contract-2019",
        _of("Integrated Victims and Witnesses Service contract (Victim Support)"),
        "Integrated Victims and Witnesses Service: contract",
        "Contract with Victim Support for the Integrated Victims and Witnesses Service,"
        " April 2019 to March 2021",
        measures=SUPPORT,
    ),
    Money(
        "young-victims-grant-2018",
        _of("Children & Young People's victim service grant (Victim Support)"),
        "Grant for young victims, 2018/19",
        "Grant to Victim Support for children and young people, April 2018 to March 2019",
    ),
    Money(
        "young-victims-grant-2020",
        _of("Children & Young People's victim and witness service grant (Victim Support)"),
        "Grant for young victims and witnesses, 2020/21",
        "Grant to Victim Support for children and young people, April 2020 to March 2021",
    ),
    Money(
        "restorative-justice-contract-2024",
        _of("Restorative Justice Service for London contract"),
        "Restorative Justice Service for London: contract",
        "Contract for the first 18 months from October 2024",
        measures=("restorative_justice_referrals",),
    ),
    Money(
        "rape-crisis-centres-2018",
        _of(_SEXUAL, "four Rape Crisis Centres"),
        "Rape Crisis Centres, 2018/19",
        "Funding of the four Rape Crisis Centres, April 2018 to March 2019",
    ),
    Money(
        "havens-2018",
        _of(_SEXUAL, "Havens SARC"),
        "The Havens, 2018/19",
        "Funding of the sexual assault referral centres (the Havens), April 2018 to March 2019",
    ),
    Money(
        "survivors-gateway-2020",
        _of("London Survivors Gateway (sexual violence triage) grant"),
        "London Survivors Gateway: grant",
        "Grant to the Women and Girls Network for the London Survivors Gateway, April 2020 to"
        " September 2021",
    ),
    *(
        Money(
            f"hate-crime-support-{year[:4]}",
            _hate_crime(f"{year[:4]}-04-01"),
            f"Hate crime victims' support, {year}",
            f"More money for the support of victims of hate crime, {year}",
        )
        for year in ("2019/20", "2020/21")
    ),
    Money(
        "stalking-support-2024",
        _of("Stalking Support Service / STAC funding from NHSE"),
        "Stalking support, 2024 to 2026",
        "Funding from NHS England for the stalking support service, April 2024 to March 2026",
    ),
    Money(
        "domestic-violence-service-2015",
        _of("Pan-London Domestic Violence Service grant (Victim Support consortium)"),
        "Pan-London Domestic Violence Service: grant",
        "Grant to a consortium led by Victim Support, over two years",
    ),
    Money(
        "isva-places-2019",
        _of("Planned additional women with ISVA access"),
        "More women with an independent sexual violence adviser",
        "235 more women to have an independent sexual violence adviser (planned)",
        CITY_HALL,
        "235 women (planned)",
    ),
    Money(
        "idva-places-2019",
        _of("Planned additional women with IDVA support"),
        "More women with an independent domestic violence adviser",
        "350 more women to have an independent domestic violence adviser (planned)",
        CITY_HALL,
        "350 women (planned)",
    ),
    *(
        Money(
            f"{kind.lower()}-posts-2021",
            _of(_POSTS, f"additional {kind}s"),
            f"More {what} violence advisers",
            f"{posts} more independent {what} violence advisers",
            CITY_HALL,
            f"{posts} posts",
        )
        for kind, what, posts in (("ISVA", "sexual", "21"), ("IDVA", "domestic", "23"))
    ),
    Money(
        "safe-accommodation-2022",
        _of("Londoners to benefit from safe accommodation services"),
        "£11.3m fund for domestic abuse services",
        "More than 6,000 Londoners to benefit from safe accommodation services (planned)",
        CITY_HALL,
        "£11.3m; more than 6,000 people (planned)",
    ),
)
