namespace council;

type Status : String(3) enum { Open = 'OPN'; Closed = 'CLS'; Referred = 'REF' };

@cds.query.limit: { default: 1000, max: 1000 }
aspect Report {
  key id        : Integer      @title: 'Number';
      reference : String(8)    @title: 'Reference';
      ward      : String(40)   @title: 'Ward'  @description: 'Electoral ward of the address';
      status    : Status       @title: 'Status';
      reported  : Date         @title: 'Reported on';
      closed    : Date         @title: 'Closed on';
      bins      : Integer      @title: 'Bins missed';
      cost      : Decimal(9, 2) @title: 'Cost of return visit (£)';
      assisted  : Boolean      @title: 'Assisted collection';
      uprn      : String(12)   @title: 'UPRN';
      note      : String(200)  @title: 'Note';
      longitude : Double       @title: 'Longitude';
      latitude  : Double       @title: 'Latitude';
      updated   : DateTime     @title: 'Updated';
}

@title: 'Missed bins'
entity Reports : Report {}

/** For measuring: the same columns, 10,000 and 1,000,000 rows. */
entity TenThousand : Report {}

entity Million : Report {}

@path: '/council'
service Council {
  @readonly @cds.query.limit: { default: 1000, max: 1000 }
  entity Reports as projection on council.Reports;

  @readonly @cds.query.limit: { default: 1000, max: 1000 }
  entity TenThousand as projection on council.TenThousand;

  @readonly @cds.query.limit: { default: 1000, max: 1000 }
  entity Million as projection on council.Million;
}
