// Resolves ids and names that people write: organisations, persons, posts, records. An ambiguous name is never guessed;
// the answer lists the candidates with their ids.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <vector>

#include "app/desk/directory.h"
#include "app/input/denial.h"
#include "domain/catalogue/catalogue.h"
#include "domain/duty/obligation.h"

namespace jinze::input {

// What the user may name. The office's command line may name everything; a page what its reader may (app/views).
class Nameable {
public:
    virtual ~Nameable() = default;
    virtual bool org(OrgId org) const = 0;
    virtual bool person(PersonId person) const = 0;
    virtual bool bearer(const duty::BearerRef& bearer) const = 0;
    virtual bool record(const record::Record& record) const = 0;
    virtual bool called_by(OrgId host) const = 0;  // a meeting called beforehand
    virtual bool referral(const referral::Referral& referral) const = 0;
    virtual bool matter(const matter::Matter& matter) const = 0;
    virtual bool document(const document::Document& document) const = 0;
    virtual bool paper(const paper::Paper& paper) const = 0;
    virtual bool delegation(const delegation::Delegation& delegation) const = 0;
};

// Why a text names nothing. What may not be named gets the same answer as what does not exist.
struct Unnamed {
    Bilingual what;
    bool absent = false;  // the user may not name everything: reveal nothing
};
Denial no_from(std::string field, Unnamed unnamed);

class Naming {
public:
    // `nameable` must outlive this; null: everything may be named.
    Naming(const district::State& state, desk::Directory& directory, Day today, const Nameable* nameable = nullptr)
        : state_{state}, directory_{directory}, today_{today}, nameable_{nameable}
    {
    }

    std::expected<OrgId, Unnamed> organisation(const std::string& name_or_id) const;
    // Everybody of this id or name who is registered: not those whose import was undone, and the erased only by id.
    std::vector<PersonId> named(const std::string& name_or_id) const;
    // Resolves a shared name: of those who may be named, the one among `first`; else the one in the office of `near`.
    // If several remain, the name is ambiguous.
    std::expected<PersonId, Unnamed> person(const std::string& name_or_id, std::span<const PersonId> first = {},
                                            OrgId near = {}) const;
    // A post by its id, or by the id or name of its holder. If the holder has several, the one in a leading group.
    std::expected<PostId, Unnamed> post(const std::string& id_or_holder) const;

    // The same for a correction: whoever stands in the record may be named again, though they have moved away since.
    Naming correcting(const record::Record& record) const;

    // Where goals are looked up; null: no goal can be named.
    const catalogue::Catalogue* catalogue = nullptr;

    const district::State& state() const { return state_; }
    desk::Directory& directory() const { return directory_; }
    Day today() const { return today_; }
    const registry::Register& people() const { return state_.people(); }
    bool is_restricted() const { return nameable_ != nullptr; }
    // It exists, and the user may name it.
    bool may_name(RecordId record) const;
    bool may_name(MeetingId meeting) const;
    bool may_name(const record::ObligationId& obligation) const;
    bool may_name(matter::ReferralId referral) const;
    bool may_name(matter::MatterId matter) const;
    bool may_name(document::DocumentId document) const;
    bool may_name(paper::PaperId paper) const;
    bool may_name(delegation::DelegationId delegation) const;
    bool may_name(appraisal::AssessmentId assessment) const;  // its plan is for everybody
    bool may_name(commendation::AwardId award) const;         // whoever is signed in: that there is an award is public
    bool may_name(OrgId org) const { return people().find(org) && (!nameable_ || nameable_->org(org)); }

private:
    bool is_in_office(PersonId person, OrgId near) const;
    std::string whereabouts(PersonId person) const;  // "m12（教育局机关第一支部）"
    Unnamed several(const std::string& name, std::span<const PersonId> found) const;
    Unnamed ambiguous(const std::string& name, const std::vector<std::string>& found) const;
    Unnamed nothing(Bilingual what) const;

    const district::State& state_;
    desk::Directory& directory_;
    Day today_;
    const Nameable* nameable_;
    std::vector<PersonId> named_before_;  // may be named whatever the user may read
};

}  // namespace jinze::input
