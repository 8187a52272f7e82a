"""The municipalities and regions as files: reads and validates `tenants/**.toml`.

problems.py   what is wrong in which file and line, and what to write instead
slugs.py      the first part of every address: its shape
records.py    what the files say, as frozen dataclasses
toml_file.py  one file's text, its values and the line of each key
keys.py       which keys a file may hold, and the check of a file against them
logos.py      a kommun's logotype: may it be shown
checks.py     what is wrong inside one file
agreement_keys.py, agreement_checks.py, agreement_files.py
              the same for the agreements of a region, tenants/<region>/agreements/<key>.toml
agreement_limits.py, agreement_upload.py
              how much such a file may hold; one that is sent in through a page
document_files.py
              the same for the documents of a region's archives, tenants/<region>/documents.toml
tree.py       `read`: the whole folder, and what only shows when files are laid side by side
"""

from regional_app.foundation.tenant_files.agreement_upload import LARGEST, SentAgreement, read_sent_agreement
from regional_app.foundation.tenant_files.logos import logos
from regional_app.foundation.tenant_files.problems import Problem, TenantFilesInvalid
from regional_app.foundation.tenant_files.records import (
    AgreementFile,
    DocumentFile,
    EarlierRegion,
    FocusAreaFile,
    KommunFile,
    PartyFile,
    RegionFile,
    SigningRuleFile,
    Tenants,
)
from regional_app.foundation.tenant_files.tree import read

__all__ = [
    "LARGEST",
    "AgreementFile",
    "DocumentFile",
    "EarlierRegion",
    "FocusAreaFile",
    "KommunFile",
    "PartyFile",
    "Problem",
    "RegionFile",
    "SentAgreement",
    "SigningRuleFile",
    "TenantFilesInvalid",
    "Tenants",
    "logos",
    "read",
    "read_sent_agreement",
]
