// Names in clear, kept in memory only: who is called what, and what a record's words are. A text is opened
// once and remembered by its vault row; erasing forgets it. No index over names lies on disk.
#pragma once

#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/desk/short_names.h"
#include "domain/district/state.h"
#include "domain/district/words.h"
#include "storage/journal/journal.h"
#include "storage/vault/sealer.h"

namespace jinze::desk {

inline constexpr std::uint32_t person_by_id_number = 1;  // the journal's kind of look-up

class Directory {
public:
    Directory(const journal::Reading& journal, const vault::Sealer& sealer) : journal_{journal}, sealer_{sealer} {}

    std::string name(const registry::Organisation& organisation);
    std::string name(const registry::Person& person);  // "已删除" once erased
    // As short as it can be where the bodies of `near` are spoken of (app/desk/short_names.h).
    std::string short_name(const registry::Register& people, OrgId org, OrgId near);
    district::IdentityWords identity(const registry::Person& person);
    district::RecordWords words(const record::Version& version);
    std::string text(const Sealed& sealed);  // a reason, a function; empty once erased

    // By o17 or by full name, however it is spelt (base/spelling.h), also where an earlier release kept it as it was
    // typed; several where organisations share a name. Dissolved ones last.
    std::vector<OrgId> organisations(const registry::Register& people, const std::string& name_or_id);
    // By m33 or by name.
    std::vector<PersonId> persons(const registry::Register& people, const std::string& name_or_id);

    // Names are gone with the person, whichever process erased them. A reader who holds an older State, and asks while
    // the rows still lie in the journal, does not bring them back.
    void forget(PersonId person, std::span<const SealedId> rows);
    // Whether these characters stand anywhere here: after an erasure they may not.
    bool holds(std::string_view characters);
    // What has just been written, so that it need not be opened again.
    void remember(SealedId row, std::string sealed_text);

private:
    // Each of these is called with the guard held.
    std::optional<std::string> open(SealedId row);
    std::string called(const registry::Organisation& organisation);
    std::string called(const registry::Person& person);
    district::IdentityWords known(const registry::Person& person);
    // Who bears a name. Looking up costs the same whether somebody bears it or not: nobody can tell by time who is
    // here.
    template <class Id>
    struct Index {
        using ByName = std::unordered_multimap<std::string, Id>;
        struct Known {
            SealedId row;                       // from which the name was read; 0: none
            const std::string* name = nullptr;  // in by_name
        };
        template <class Name>
        void follow(Id id, SealedId row, Name name);
        std::vector<Id> find(const std::string& name) const;

        ByName by_name;
        std::vector<Known> known;  // by number
    };

    const journal::Reading& journal_;
    const vault::Sealer& sealer_;
    std::mutex guard_;
    std::unordered_map<SealedId, std::string> names_;  // names only; record words are opened each time
    std::unordered_set<SealedId> gone_;                // never opened again
    Index<OrgId> orgs_;
    ShortNames short_names_;
    std::vector<SealedId> shortened_;  // the names they were read off, by place in the register
    Index<PersonId> persons_;
};

}  // namespace jinze::desk
