// What is thrown when the world breaks: the disk is full, the file is damaged or is not ours.
// Nothing of the append that met it has been kept, and its message is one sentence for the
// operator.
#pragma once

#include <stdexcept>
#include <string>

namespace jinze::journal {

enum class Trouble {
    full_disk,      // no room; reading goes on, and appending does once there is room
    busy,           // another process held the file for too long; try again
    missing,        // no such file, or one that may not be opened
    foreign,        // a file of another program
    newer,          // written by a newer version of this program
    damaged,        // the file is not what was written
    displaced,      // a file was taken away or replaced while it was in use; start the program anew
    mispaired,      // the write-ahead file beside it is another ledger's; nothing was read or written
    unknown_store,  // the address of a store that this program cannot use
    clash,          // a row with this number or key is there already
    failed,         // anything else the disk or the database reports
};

class StorageError : public std::runtime_error {
public:
    StorageError(Trouble kind, const std::string& message) : std::runtime_error{message}, kind_{kind} {}

    Trouble kind() const { return kind_; }

private:
    Trouble kind_;
};

}  // namespace jinze::journal
