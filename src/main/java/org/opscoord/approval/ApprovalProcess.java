package org.opscoord.approval;

import java.time.Instant;
import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;

/** What an approval asks of the running process. */
public interface ApprovalProcess {

  /** Id of the task in which the seat is asked for its vote. */
  String taskOf(CaseNumber number, SeatId seat);

  /** Asks another seat of the wave in which a seat is being asked. */
  void askBeside(CaseNumber number, SeatId asked, SeatId other);

  /** Nobody asks the seat any more; the other seats of its wave go on. */
  void dismiss(CaseNumber number, SeatId seat);

  /** Gives the seat's open task to other people. */
  void handOver(CaseNumber number, SeatId seat, List<PersonId> holders, Instant answerBy);

  /**
   * A vote given outside its task has decided the body: nobody else is to be asked. Does nothing
   * when nobody is being asked any more.
   */
  void bodyDecided(BodyId body);

  /**
   * Does the work in one transaction of our tables and the engine. Done again from the start when
   * it lost a race for a row to the running process.
   */
  void atOnce(Runnable work);
}
