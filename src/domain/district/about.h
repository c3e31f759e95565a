// What an event concerns. Each event defines it once; the ledger's pages, live notes, the board's freshness and
// receipts all read it. An event without a definition does not compile.
#pragma once

#include <set>
#include <string>

#include "domain/district/state.h"

namespace jinze::district {

// How the standings change after an event.
enum class Follow : std::uint8_t {
    anew,        // every obligation may change: the board is rebuilt
    record,      // the obligations for which the record may count
    obligation,  // one obligation
    nothing,     // no standing changes, or only those that are always judged
};

struct About {
    const char *chinese, *english;  // what happened, as shown in the ledger
    OrgId org;                      // the organisation it concerns, if any
    PersonId person;                // the person it concerns, if any
    PostId post;                    // of an appointment or a charge
    OrgId over;                     // the organisation put in the post's charge
    RecordId record;
    record::ObligationId obligation;
    matter::ReferralId referral;  // whoever may read it, and nobody else, may read this event
    commendation::AwardId award;  // likewise: whoever may read its file
    Sealed words;                 // the reason or decision written with it; row 0: none
    std::string made;             // the id of what it created: o17, r412; empty: nothing
    Follow follow = Follow::anew;
    bool of_rules = false;  // public: every signed-in user may read it
    bool of_many = false;   // concerns more than it names: viewers reload
    bool corrects = false;  // creates another version of the record
    bool adds = false;      // continues the leaf before it
};

inline About about_post(About about, const registry::Register& people, PostId id)
{
    if (const auto* post = people.find(id)) about.post = id, about.org = post->org;
    return about;
}
inline About about_appointment(About about, const registry::Register& people, AppointmentId id)
{
    if (const auto* appointment = people.find(id)) {
        about.person = appointment->person;
        about = about_post(std::move(about), people, appointment->post);
    }
    return about;
}

// The subjects of an event. A later event about one of the same subjects replaces it: what the first one wrote is then
// no longer valid, and the command that wrote it may be repeated on purpose. Program text only, never shown: "name o5".
using Subjects = std::set<std::string>;

template <class... Parts>
std::string subject(const char* of, const Parts&... parts)
{
    std::string subject = of;
    const auto add = [&](const auto& part) {
        if constexpr (requires { part.number(); })
            subject += ' ' + std::to_string(part.number());
        else if constexpr (requires { part.text; })
            subject += ' ' + part.text;
        else if constexpr (requires { part.text(); })
            subject += ' ' + std::string{part.text()};
        else
            subject += ' ' + std::to_string(static_cast<int>(part));
    };
    (add(parts), ...);
    return subject;
}

}  // namespace jinze::district
