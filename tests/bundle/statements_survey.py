"""Statements from the surveys: in words, as changes, or of questions that we hold as no series."""

from functools import partial

from tests.bundle.said import Said

_survey = partial(Said, file="satisfaction.csv")
_national = partial(_survey, area="England and Wales")
OVERALL = ("victim_satisfaction_overall",)
INFORMED = ("kept_informed_of_case",)
REFERRAL = ("offered_referral_to_support",)
HMIC_YEAR, CSEW = "July 2011 to June 2012", "Crime Survey for England and Wales"
TO_2015, TO_2018 = "April 2014 to March 2015", "April 2017 to March 2018"
TO_2019 = "April 2018 to March 2019"
YEAR_INFERRED = "The year is inferred from the page."

BELOW_70 = tuple(
    _survey(
        name=f"less-than-70-per-cent-satisfied-{borough.lower().replace(' ', '-')}-2012",
        row={"measure": "overall_satisfaction", "geography": borough},
        measures=OVERALL,
        words=f"Less than 70% of victims in {borough} were satisfied with the police",
        area=borough,
        period=HMIC_YEAR,
        said_by="HM Inspectorate of Constabulary, as reported",
    )
    for borough in ("Enfield", "Hackney", "Tower Hamlets")
)
KEPT_INFORMED = tuple(
    _national(
        name=f"not-kept-well-informed-{start + 1}",
        row={
            "measure": "csew_not_kept_well_informed_by_police",
            "period_start": f"{start}-04-01",
        },
        measures=INFORMED,
        words=f"{value}% of victims were not kept well informed by the police",
        period=period,
        said_by=f"Victims' Commissioner for England and Wales, from the {CSEW}",
        note=YEAR_INFERRED,
    )
    for start, value, period in ((2014, "43.5", TO_2015), (2018, "52.2", TO_2019))
)
CONTACT = tuple(
    _national(
        name=f"contact-with-victims-services-{start + 1}",
        row={"measure": "csew_contact_with_victims_services", "period_start": f"{start}-04-01"},
        measures=REFERRAL,
        words=f"Victims had contact with victims' services in {value}% of the incidents that the"
        " police knew about",
        period=period,
        said_by=f"Ministry of Justice, from the {CSEW}",
    )
    for start, value, period in ((2014, "12.9", TO_2015), (2018, "9.8", TO_2019))
)
CODE = tuple(
    _survey(
        name=name,
        row={"measure": measure},
        measures=measures,
        words=words,
        said_by="London's Victims' Commissioner, Victims' Code review of March 2019",
        note="The exact share could not be read; more than 2,100 victims took part.",
    )
    for name, measure, measures, words in (
        (
            "less-than-a-third-told-about-code-2019",
            "told_about_victims_code",
            ("told_about_victims_code",),
            "Less than a third of victims were told about the Victims' Code",
        ),
        (
            "less-than-a-third-offered-referral-2019",
            "offered_referral_to_support_services",
            REFERRAL,
            "Less than a third of victims were offered a referral to support services",
        ),
    )
)
SURVEY_STATEMENTS = (
    *BELOW_70,
    *KEPT_INFORMED,
    *CONTACT,
    *CODE,
    _survey(
        name="satisfaction-down-2017-to-2019",
        row={"measure": "change_in_overall_satisfaction", "breakdown_value": "all"},
        measures=OVERALL,
        words="Victim satisfaction fell by 11 from September 2017 to September 2019: by 13 for"
        " violence, vehicle crime and hate crime, by 9 for burglary and robbery",
        period="September 2017 to September 2019",
        said_by="A candidate for Mayor, quoting City Hall figures",
        note="A change, not a level. Called a percentage change; almost certainly percentage"
        " points, which is not stated.",
    ),
    _national(
        name="less-than-one-in-five-offered-vps-2016",
        row={
            "measure": "csew_offered_victim_personal_statement",
            "period_start": "2015-04-01",
        },
        measures=("offered_victim_personal_statement",),
        words="Less than one in five victims were offered a Victim Personal Statement",
        period="April 2015 to March 2016",
        said_by="Victims' Commissioner for England and Wales",
    ),
    _national(
        name="offered-meeting-with-offender-2019",
        row={"measure": "csew_offered_meeting_with_offender", "period_start": "2018-04-01"},
        measures=("restorative_justice_referrals",),
        words="4.8% of victims were offered a meeting with the offender (7.8% the year before)",
        period=TO_2019,
        said_by=f"Ministry of Justice, from the {CSEW}",
    ),
    _national(
        name="not-kept-regularly-informed-2023",
        row={"measure": "vc_disagree_kept_regularly_informed"},
        measures=INFORMED,
        words="46% of victims disagreed that they were kept regularly informed",
        period="2023",
        said_by="Victims' Commissioner for England and Wales, survey of a panel",
        note="A panel of more than 3,000 victims: not comparable with other surveys.",
    ),
)
