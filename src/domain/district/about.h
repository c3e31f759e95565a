// What an event concerns, said once beside each event: the ledger's pages, live notes, the board's freshness and
// receipts all read it. An event without it does not compile.
#pragma once

#include <set>
#include <string>

#include "domain/district/state.h"

namespace jinze::district {

// How the standings follow an event.
enum class Follow : std::uint8_t {
    anew,        // every obligation may stand otherwise: the board is made anew
    record,      // the obligations that the record may count for
    obligation,  // one obligation
    nothing,     // no standing moves, or only those that are judged in any case
};

struct About {
    const char *chinese, *english;  // what happened, as a line of the ledger says it
    OrgId org;                      // the organisation it concerns, where there is one
    PersonId person;                // the person, likewise
    PostId post;                    // an appointment or a charge
    OrgId over;                     // what is put in its charge
    RecordId record;
    record::ObligationId obligation;
    Sealed words;      // the reason or decision written with it; row 0: none
    std::string made;  // the id of what it made: o17, r412; empty: nothing new
    Follow follow = Follow::anew;
    bool of_rules = false;  // public: everybody who is signed in may read it
    bool of_many = false;   // concerns more than it names: whoever looks on asks anew
    bool corrects = false;  // leaves the record in another version
    bool adds = false;      // says more of the leaf before it
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

// What an event says something of. A later event about one of the same subjects takes its place: then what the first
// one wrote no longer stands, and the command that wrote it may be meant once more. Words of this program only, never
// shown: "name o5".
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
