// What the reader of a page may name. An id they may not see gets the same answer as one that does not exist, so that
// nobody learns names by trying numbers.
#pragma once

#include "app/input/naming.h"
#include "app/views/reader.h"

namespace jinze::views {

class NameableBy : public input::Nameable {
public:
    explicit NameableBy(const Reader& reader) : reader_{reader} {}

    // Organisations above one the reader may read can be named, though not read, because one reports to them.
    bool org(OrgId org) const override;
    bool person(PersonId person) const override { return reader_.reads(person); }
    bool bearer(const duty::BearerRef& bearer) const override { return reader_.reads(bearer); }
    bool record(const record::Record& record) const override { return reader_.reads(record); }
    bool called_by(OrgId host) const override { return reader_.reads(host); }
    bool referral(const referral::Referral& referral) const override { return reader_.reads(referral); }

private:
    const Reader& reader_;
};

// Resolves names for this reader.
struct NamingBy {
    NameableBy nameable;
    input::Naming naming;

    explicit NamingBy(const Reader& reader)
        : nameable{reader}, naming{reader.state, reader.directory, reader.today, &nameable}
    {
        naming.catalogue = &reader.library.newest();
    }
    NamingBy(const NamingBy&) = delete;
};

}  // namespace jinze::views
